package org.jincheng.indicators.security;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How bearers are told.
 *
 * @param failedAttempts how many wrong keys or tokens a client, by its address, may send
 * before it has to wait with others; right ones pass
 * @param failedAttemptsWindow how long they are counted, from the first one on
 * @param rolesClaim the claim of an issuer's token that has the roles: a list, or words
 */
@Validated
@ConfigurationProperties("jincheng.security")
record SecurityProperties(@DefaultValue("10") @Min(1) int failedAttempts,
		@DefaultValue("1m") Duration failedAttemptsWindow, @DefaultValue("roles") String rolesClaim) {
}
