/**
 * Server-sent events: one thread sends new events to all clients.
 */
@NullMarked
package org.jincheng.indicators.core.events;

import org.jspecify.annotations.NullMarked;
