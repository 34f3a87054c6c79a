package org.jincheng.indicators.faces.discovery;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator says of the instance in {@code /.well-known/security.txt} (RFC 9116).
 *
 * @param securityContact where a vulnerability is reported, such as
 * {@code mailto:security@example.org}; there is no such file without it
 * @param securityPolicy the page that says how; none by default
 */
@ConfigurationProperties("jincheng.discovery")
record DiscoveryProperties(@Nullable URI securityContact, @Nullable URI securityPolicy) {
}
