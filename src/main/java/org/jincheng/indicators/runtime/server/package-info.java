/**
 * All that knows the web server, Jetty: how requests are read, on which threads they are
 * handled, and how the server answers from the cache before a servlet is asked.
 */
@NullMarked
package org.jincheng.indicators.runtime.server;

import org.jspecify.annotations.NullMarked;
