package org.jincheng.indicators.runtime.security;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.problem.Problem;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.Build;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.access.intercept.RequestMatcherDelegatingAuthorizationManager;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

/** Lets everybody read, except the keys and the imports; all else takes a role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

	static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	/** Swagger UI has inline styles. */
	private static final String SWAGGER_UI = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("anonymous", "anonymous",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	private static final RequestMatcher ENDPOINTS = EndpointRequest.toAnyEndpoint();

	/**
	 * Says who may do what. The first rule that matches a request decides, and there are
	 * no rules elsewhere.
	 */
	@Bean
	static AuthorizationManager<HttpServletRequest> access(RoleHierarchy hierarchy) {
		var roles = new DefaultAuthorizationManagerFactory<RequestAuthorizationContext>();
		roles.setRoleHierarchy(hierarchy);
		return RequestMatcherDelegatingAuthorizationManager.builder()
			.add(pathPattern("/api/v1/keys/**"), roles.hasRole(Role.ADMIN.code()))
			// What curators try out is not published.
			.add(pathPattern("/api/v1/imports/**"), roles.hasRole(Role.CURATOR.code()))
			.add((request) -> READS.contains(request.getMethod()), roles.permitAll())
			.add(pathPattern(HttpMethod.POST, "/api/v1/readings"), roles.permitAll())
			// Below it is nothing: a 401 would send assistants to look for where to log
			// in.
			.add(pathPattern("/mcp/**"), roles.permitAll())
			.add(pathPattern("/api/v1/**"), roles.hasRole(Role.CURATOR.code()))
			.add(AnyRequestMatcher.INSTANCE, roles.denyAll())
			.build();
	}

	/** Matches the requests that take no credentials. */
	@Bean
	static RequestMatcher open(AuthorizationManager<HttpServletRequest> access) {
		return (request) -> isGranted(access.authorize(() -> NOBODY, request));
	}

	private static boolean isGranted(@Nullable AuthorizationResult result) {
		return result != null && result.isGranted();
	}

	/**
	 * Handles requests that have no credentials and need none: it only sets the headers
	 * that tell a browser what it may do with the answer.
	 */
	@Bean
	@Order(1)
	static SecurityFilterChain openRequests(RequestMatcher open) {
		return new DefaultSecurityFilterChain((request) -> !isAuthorized(request) && open.matches(request), headers());
	}

	/**
	 * Representations set the headers of caching themselves. A browser may load nothing
	 * of an answer and frame it nowhere, unless the answer has a policy of its own. They
	 * are set before an answer is begun, since the server sends a long one by itself.
	 */
	private static HeaderWriterFilter headers() {
		var headers = new HeaderWriterFilter(List.of(new StaticHeadersWriter(Build.VERSION_HEADER, Build.VERSION),
				new XContentTypeOptionsHeaderWriter(), new XXssProtectionHeaderWriter(), new HstsHeaderWriter(),
				new DelegatingRequestMatcherHeaderWriter(
						(request) -> request.getRequestURI().startsWith("/swagger-ui/"),
						new ContentSecurityPolicyHeaderWriter(SWAGGER_UI)),
				new ContentSecurityPolicyHeaderWriter("default-src 'none'; frame-ancestors 'none'")));
		headers.setShouldWriteHeadersEagerly(true);
		return headers;
	}

	/** Turns off the metrics of each security filter; requests have their own. */
	@Bean
	static SecurityObservationSettings unobserved() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	SecurityFilterChain otherRequests(HttpSecurity http, AuthorizationManager<HttpServletRequest> access,
			RequestMatcher open, AuthenticationManager bearers, SecurityProperties properties, Clock clock)
			throws Exception {
		var problems = new BearerProblems(new FailedAttempts(properties, clock));
		AuthenticationManagerResolver<HttpServletRequest> byNeed = (request) -> open.matches(request)
				? orNobody(bearers) : bearers;
		var authentication = new BearerTokenAuthenticationFilter(byNeed, bearerToken());
		authentication.setAuthenticationEntryPoint(problems);
		authentication.setAuthenticationFailureHandler(problems::commence);
		return http
			// Operators protect the management port by its network.
			.securityMatcher(new NegatedRequestMatcher(ENDPOINTS))
			.authorizeHttpRequests((requests) -> requests.anyRequest()
				.access((caller, context) -> access.authorize(caller, context.getRequest())))
			.addFilterBefore(authentication, AnonymousAuthenticationFilter.class)
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// A forged request has no credentials: browsers add no bearer token by
			// themselves, as they do with cookies.
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.addFilter(headers())
			.build();
	}

	/**
	 * Takes a bearer for nobody while the issuer of tokens does not answer. Without the
	 * database there is nothing to read.
	 */
	private static AuthenticationManager orNobody(AuthenticationManager bearers) {
		return (bearer) -> {
			try {
				return bearers.authenticate(bearer);
			}
			catch (InternalAuthenticationServiceException ex) {
				throw ex;
			}
			catch (AuthenticationServiceException ex) {
				return NOBODY;
			}
		};
	}

	/** Refuses an Authorization header that is no bearer token. */
	private static BearerTokenAuthenticationConverter bearerToken() {
		var resolver = new DefaultBearerTokenResolver();
		var converter = new BearerTokenAuthenticationConverter();
		converter.setBearerTokenResolver((request) -> {
			var token = resolver.resolve(request);
			if (token == null && isAuthorized(request)) {
				throw new InvalidBearerTokenException("The header Authorization must be Bearer, a space and a token.");
			}
			return token;
		});
		return converter;
	}

	private static boolean isAuthorized(HttpServletRequest request) {
		return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
	}

	/** Authenticates bearers by API keys, unless an issuer of tokens is configured. */
	@Bean
	AuthenticationManager bearers(ObjectProvider<JwtDecoder> issuer, SecurityProperties properties, ApiKeys keys,
			RevisionService revisions, Clock clock) {
		var decoder = issuer.getIfAvailable();
		if (decoder == null) {
			return new ApiKeyAuthentication(keys, revisions, clock);
		}
		var tokens = new JwtAuthenticationProvider(decoder);
		tokens.setJwtAuthenticationConverter(new IssuedTokens(properties.rolesClaim()));
		return (bearer) -> {
			try {
				return tokens.authenticate(bearer);
			}
			catch (JwtDecoderInitializationException | AuthenticationServiceException ex) {
				throw new AuthenticationServiceException("The issuer of tokens does not answer.", ex);
			}
		};
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
	 * Checks paths only: the code that reads methods, headers and parameters checks them.
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

	/** Answers an ambiguous path with a 404. */
	@Bean
	RequestRejectedHandler rejectedPaths() {
		return (request, response, rejection) -> new RefusedException(ProblemType.NOT_FOUND, Problem.NOTHING_HERE)
			.writeTo(request, response);
	}

}
