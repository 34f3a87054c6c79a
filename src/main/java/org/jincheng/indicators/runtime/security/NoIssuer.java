package org.jincheng.indicators.runtime.security;

import java.util.stream.Stream;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches where no issuer of tokens is configured, so that bearers have API keys. */
class NoIssuer implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return in(context.getEnvironment());
	}

	static boolean in(Environment environment) {
		return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
			.map((name) -> environment.getProperty("spring.security.oauth2.resourceserver.jwt." + name))
			.noneMatch(StringUtils::hasText);
	}

}
