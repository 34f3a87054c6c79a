package org.jincheng.indicators.runtime.server;

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the web server works.
 *
 * @param maxIncompleteBodies how many requests can wait for the rest of their body
 * @param maxIncompleteBodiesByAddress how many of them one client address can have
 * @param bodyMemory how much memory the bodies of requests take; a third at most for one
 * client address
 * @param minBodyRate how many bytes of a body must come in a second, in the mean
 * @param slowBodyTimeout for how long they can come slower
 * @param bodyTimeout how long a body may take in all
 * @param writingOrigins the origins, such as {@code https://desk.example}, whose pages
 * may also write with a key
 */
@ConfigurationProperties("jincheng.server")
record ServerProperties(@DefaultValue("2000") int maxIncompleteBodies,
		@DefaultValue("32") int maxIncompleteBodiesByAddress, @DefaultValue("36MB") DataSize bodyMemory,
		@DefaultValue("1KB") DataSize minBodyRate, @DefaultValue("10s") Duration slowBodyTimeout,
		@DefaultValue("2m") Duration bodyTimeout, @DefaultValue Set<String> writingOrigins) {
}
