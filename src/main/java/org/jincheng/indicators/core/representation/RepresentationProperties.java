package org.jincheng.indicators.core.representation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers are written.
 *
 * @param writeTimeout how long the writing of one answer may take, and so how long a slow
 * client can hold a connection to the database; a client that does not read at all is
 * given up after {@code server.jetty.connection-idle-timeout}
 */
@ConfigurationProperties("jincheng.representation")
record RepresentationProperties(@DefaultValue("10m") Duration writeTimeout) {
}
