/**
 * All that knows the web server, Jetty: how requests are read, on which threads they are
 * handled, and how the server answers from the cache before a servlet is asked.
 *
 * <p>
 * {@link org.jincheng.indicators.server.ByteMatchingConnection} extends an internal class
 * of Jetty, which any version of it may change. It buys a hot JSON response 1.1 times as
 * often in a second as nginx sends the same bytes from a file, instead of 0.7 times.
 * {@code jincheng.server.match-request-bytes=false} does without it, and it can be
 * removed together with {@link org.jincheng.indicators.server.RequestMatches}.
 */
@NullMarked
package org.jincheng.indicators.server;

import org.jspecify.annotations.NullMarked;
