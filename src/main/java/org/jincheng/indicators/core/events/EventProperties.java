package org.jincheng.indicators.core.events;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many clients can follow events.
 *
 * @param maxStreams how many streams can be open at once
 * @param maxStreamsByAddress how many of them one client address can have
 */
@Validated
@ConfigurationProperties("jincheng.events")
record EventProperties(@DefaultValue("1000") @Min(1) int maxStreams,
		@DefaultValue("100") @Min(1) int maxStreamsByAddress) {
}
