package org.jincheng.indicators.runtime.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bearers are authenticated.
 *
 * @param failedAttempts how many wrong keys or tokens a client, by its address, may send
 * before more of them are refused; right ones are not. A client is an address, or a /64
 * of IPv6; behind a proxy {@code server.forward-headers-strategy} has to be set
 * @param failedAttemptsWindow how long failures are counted, from the first one on
 * @param rolesClaim the claim of an issuer's token that has the roles, as a list or as
 * words
 */
@ConfigurationProperties("jincheng.security")
record SecurityProperties(@DefaultValue("10") int failedAttempts, @DefaultValue("1m") Duration failedAttemptsWindow,
		@DefaultValue("roles") String rolesClaim) {
}
