package org.jincheng.indicators.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the web server works.
 *
 * @param mostWaiting how many requests can wait for a revision that their client has
 * seen, and this instance has not
 * @param mostWaitingByAddress how many of them one client address can have
 */
@ConfigurationProperties("jincheng.server")
record ServerProperties(@DefaultValue("1000") int mostWaiting, @DefaultValue("100") int mostWaitingByAddress) {
}
