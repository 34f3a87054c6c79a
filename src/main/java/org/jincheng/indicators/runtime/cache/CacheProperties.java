package org.jincheng.indicators.runtime.cache;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of the cache.
 *
 * @param size how much memory stored responses take at most
 * @param maxLength how long a response can be to be stored; longer ones are streamed
 * @param maxOutage for how long stored responses are served while the database is down
 * @param maxWaiting how many requests can wait for a response that is not stored; further
 * ones are refused
 * @param maxStreams how many responses that are too long to be stored are streamed at
 * once, half of them to one client address. Less than the connections to the database,
 * since a slow client can use one for long
 */
@ConfigurationProperties("jincheng.stored-responses")
public record CacheProperties(@DefaultValue("64MB") DataSize size, @DefaultValue("1MB") DataSize maxLength,
		@DefaultValue("1d") Duration maxOutage, @DefaultValue("150") int maxWaiting,
		@DefaultValue("4") int maxStreams) {
}
