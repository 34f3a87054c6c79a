package org.jincheng.indicators.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the web server works.
 *
 * @param matchRequestBytes whether a request with the same bytes as an earlier one is
 * answered from the cache without being parsed. Without it, each request is parsed by
 * Jetty, and what is stored is sent at most two thirds as often
 * @param mostWaiting how many requests can wait for a revision that their client has
 * seen, and this instance has not
 * @param mostWaitingByAddress how many of them one client address can have
 */
@ConfigurationProperties("jincheng.server")
record ServerProperties(@DefaultValue("true") boolean matchRequestBytes, @DefaultValue("1000") int mostWaiting,
		@DefaultValue("100") int mostWaitingByAddress) {
}
