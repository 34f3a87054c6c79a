/**
 * Server-sent events: any number of clients are told of what is new by one thread.
 */
@NullMarked
package org.jincheng.indicators.events;

import org.jspecify.annotations.NullMarked;
