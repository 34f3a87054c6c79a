package org.jincheng.indicators.runtime.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Term;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Authenticates a bearer as the subject of an issuer's token.
 *
 * @param rolesClaim the claim that has the roles
 */
record IssuedTokens(String rolesClaim) implements Converter<Jwt, AbstractAuthenticationToken> {

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		var name = Stream.of("preferred_username", JwtClaimNames.SUB)
			.map(token::getClaimAsString)
			.filter((claim) -> claim != null && !claim.isBlank())
			.findFirst()
			.orElseThrow(() -> new InvalidBearerTokenException("The token does not say whom it belongs to."));
		var authorities = words(token.getClaim(this.rolesClaim)).map((word) -> word.toUpperCase(Locale.ROOT))
			.flatMap((code) -> Term.find(Role.values(), code).stream())
			.distinct()
			.map((role) -> new SimpleGrantedAuthority(role.authority()))
			.toList();
		return new JwtAuthenticationToken(token, authorities, name);
	}

	private static Stream<String> words(@Nullable Object claim) {
		return switch (claim) {
			case String text -> List.of(text.strip().split("\\s+")).stream();
			case Collection<?> values -> values.stream().map(String::valueOf);
			case null, default -> Stream.empty();
		};
	}

}
