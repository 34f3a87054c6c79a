package org.jincheng.indicators.security;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.problem.Problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;

/** Who may do what: reading is open, the rest takes a role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

	private static final List<String> READS = List.of("GET", "HEAD", "OPTIONS");

	private static final RequestMatcher ENDPOINTS = EndpointRequest.toAnyEndpoint();

	private static final String KEYS = "/api/v1/keys/**";

	private static final RequestMatcher OF_KEYS = PathPatternRequestMatcher.pathPattern(KEYS);

	/**
	 * Whoever reads without credentials is let in without being looked at: all that there
	 * is to do for them is to say what a browser may do with the answer.
	 */
	@Bean
	@Order(1)
	static SecurityFilterChain openReads() {
		return new DefaultSecurityFilterChain(SecurityConfiguration::isOpenRead, headers());
	}

	private static boolean isOpenRead(HttpServletRequest request) {
		return READS.contains(request.getMethod()) && !isAuthorized(request) && !OF_KEYS.matches(request);
	}

	// What may be cached is said where representations are made.
	private static HeaderWriterFilter headers() {
		return new HeaderWriterFilter(List.of(new XContentTypeOptionsHeaderWriter(), new XXssProtectionHeaderWriter(),
				new HstsHeaderWriter(), new ContentPolicy()));
	}

	/** The requests are observed, and not each step of letting them in. */
	@Bean
	static SecurityObservationSettings unobserved() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	SecurityFilterChain access(HttpSecurity http, AuthenticationManager bearers, SecurityProperties properties,
			Clock clock) throws Exception {
		var problems = new BearerProblems(new FailedAttempts(properties, clock));
		var authentication = new BearerTokenAuthenticationFilter(bearers, bearerToken());
		authentication.setAuthenticationEntryPoint(problems);
		return http
			// Operators protect the management port by who can reach it.
			.securityMatcher(new NegatedRequestMatcher(ENDPOINTS))
			.authorizeHttpRequests((requests) -> requests.requestMatchers(KEYS)
				.hasRole(Role.ADMIN.code())
				.requestMatchers(HttpMethod.GET)
				.permitAll()
				.requestMatchers(HttpMethod.HEAD)
				.permitAll()
				.requestMatchers(HttpMethod.OPTIONS)
				.permitAll()
				.requestMatchers("/api/v1/**")
				.hasRole(Role.CURATOR.code())
				.anyRequest()
				.denyAll())
			.addFilterBefore(authentication, AnonymousAuthenticationFilter.class)
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// A forged request has nothing to abuse: browsers send no bearer's token of
			// their own accord, as they do cookies.
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.addFilter(headers())
			.build();
	}

	/** What does not look like a bearer's token is wrong, and not nothing. */
	private static BearerTokenAuthenticationConverter bearerToken() {
		var resolver = new DefaultBearerTokenResolver();
		var converter = new BearerTokenAuthenticationConverter();
		converter.setBearerTokenResolver((request) -> {
			var token = resolver.resolve(request);
			if (token == null && isAuthorized(request)) {
				throw new InvalidBearerTokenException("The header Authorization is not Bearer, a space and a token.");
			}
			return token;
		});
		return converter;
	}

	private static boolean isAuthorized(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
	}

	/** API keys, unless tokens of an issuer are configured. */
	@Bean
	AuthenticationManager bearers(ObjectProvider<JwtDecoder> issuer, SecurityProperties properties, ApiKeys keys,
			PlatformTransactionManager transactions, Clock clock) {
		var decoder = issuer.getIfAvailable();
		if (decoder == null) {
			return new ApiKeyAuthentication(keys, transactions, clock);
		}
		var tokens = new JwtAuthenticationProvider(decoder);
		tokens.setJwtAuthenticationConverter(new IssuedTokens(properties.rolesClaim()));
		return tokens::authenticate;
	}

	@Bean
	static RoleHierarchy roleHierarchy() {
		return RoleHierarchyImpl.withDefaultRolePrefix()
			.role(Role.ADMIN.code())
			.implies(Role.CURATOR.code())
			.role(Role.CURATOR.code())
			.implies(Role.READER.code())
			.build();
	}

	/**
	 * Looks at paths only: methods, headers and parameters are judged by who reads them.
	 */
	@Bean
	StrictHttpFirewall firewall() {
		var firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedHeaderNames((name) -> true);
		firewall.setAllowedHeaderValues((value) -> true);
		firewall.setAllowedParameterNames((name) -> true);
		return firewall;
	}

	/** A path that could be read in two ways leads nowhere. */
	@Bean
	RequestRejectedHandler rejectedPaths() {
		return (request, response, rejection) -> Problem
			.of(HttpStatus.NOT_FOUND, "There is nothing at this path; the API starts at /api/v1.", request)
			.writeTo(response);
	}

}
