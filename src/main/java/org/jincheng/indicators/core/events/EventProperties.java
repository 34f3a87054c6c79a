package org.jincheng.indicators.core.events;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many clients can follow events.
 *
 * @param mostStreams how many streams can be open at once
 * @param mostByAddress how many of them one client address can have
 */
@Validated
@ConfigurationProperties("jincheng.events")
record EventProperties(@DefaultValue("1000") @Min(1) int mostStreams, @DefaultValue("100") @Min(1) int mostByAddress) {
}
