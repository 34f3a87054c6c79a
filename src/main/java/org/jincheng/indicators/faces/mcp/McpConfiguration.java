package org.jincheng.indicators.faces.mcp;

import java.util.stream.Stream;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets pages of the configured names send messages. It comes before what lets all pages
 * read everywhere, since the first mapping of a path counts.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(McpProperties.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class McpConfiguration implements WebMvcConfigurer {

	private final McpProperties properties;

	McpConfiguration(McpProperties properties) {
		this.properties = properties;
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		var origins = this.properties.hosts()
			.stream()
			.flatMap((host) -> Stream.of("http://" + host, "https://" + host))
			.flatMap((origin) -> Stream.of(origin, origin + ":[*]"))
			.toArray(String[]::new);
		registry.addMapping(McpController.PATH).allowedOriginPatterns(origins).allowedMethods("POST");
	}

}
