package org.jincheng.indicators.faces.sdmx;

import jakarta.servlet.Filter;
import org.jincheng.indicators.core.request.DatasetRoots;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.UrlHandlerFilter;

/** Reads requests as the programs of SDMX send them, before the cache looks at them. */
@Configuration(proxyBeanMethods = false)
class SdmxConfiguration {

	private static final int BEFORE_CACHE = Ordered.HIGHEST_PRECEDENCE + 1;

	@Bean
	static FilterRegistrationBean<SdmxFilter> sdmxRequests() {
		return ofSdmx(new SdmxFilter());
	}

	/** A redirect would lose the query. */
	@Bean
	static FilterRegistrationBean<UrlHandlerFilter> trailingSlashes() {
		return ofSdmx(UrlHandlerFilter.trailingSlashHandler(DatasetRoots.SDMX + "/**").wrapRequest().build());
	}

	private static <F extends Filter> FilterRegistrationBean<F> ofSdmx(F filter) {
		var registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(DatasetRoots.SDMX + "/*");
		registration.setOrder(BEFORE_CACHE);
		return registration;
	}

}
