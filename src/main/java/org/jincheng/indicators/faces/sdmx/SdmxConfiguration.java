package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.request.RequestStep;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.UrlHandlerFilter;

/** Reads requests as the programs of SDMX send them, before the cache looks at them. */
@Configuration(proxyBeanMethods = false)
class SdmxConfiguration {

	private static final String PATHS = DatasetRoots.SDMX + "/*";

	@Bean
	static FilterRegistrationBean<SdmxFilter> sdmxRequests() {
		return RequestStep.SDMX.register(new SdmxFilter(), PATHS);
	}

	/** A redirect would lose the query. */
	@Bean
	static FilterRegistrationBean<UrlHandlerFilter> trailingSlashes() {
		return RequestStep.SDMX
			.register(UrlHandlerFilter.trailingSlashHandler(DatasetRoots.SDMX + "/**").wrapRequest().build(), PATHS);
	}

}
