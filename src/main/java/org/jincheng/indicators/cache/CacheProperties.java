package org.jincheng.indicators.cache;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How answers are kept, and how many are made at once.
 *
 * @param size how much room kept answers take at most
 * @param longest how long an answer can be to be kept; longer ones are streamed
 * @param longestOutage for how long kept answers are served while the database is away
 * @param mostAtOnce how many requests can wait for an answer to be made; further ones are
 * told to come back
 * @param mostStreams how many answers that are too long to be kept are made at once. Less
 * than the connections to the database, since a slow client can hold one for long
 */
@ConfigurationProperties("jincheng.answers")
public record CacheProperties(@DefaultValue("64MB") DataSize size, @DefaultValue("1MB") DataSize longest,
		@DefaultValue("1d") Duration longestOutage, @DefaultValue("150") int mostAtOnce,
		@DefaultValue("4") int mostStreams) {
}
