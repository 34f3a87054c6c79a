/**
 * All that knows the web server, Jetty.
 */
@NullMarked
package org.jincheng.indicators.server;

import org.jspecify.annotations.NullMarked;
