package org.jincheng.indicators.dashboard;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves what the pages load. What has its version in its address is kept by browsers and
 * never asked for again.
 */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration implements WebMvcConfigurer {

	private static final String ECHARTS = "_static/echarts/*/dist/echarts.esm.min.js";

	private final Assets assets;

	DashboardConfiguration(Assets assets) {
		this.assets = assets;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
		registry.addResourceHandler(this.assets.base() + "**")
			.addResourceLocations(Assets.FOLDER)
			.setCacheControl(forEver);
		registry.addResourceHandler("/" + ECHARTS)
			.addResourceLocations("classpath:/META-INF/resources/_static/echarts/")
			.setCacheControl(forEver);
	}

}
