package org.jincheng.indicators.cache;

import java.time.InstantSource;

import org.jincheng.indicators.representation.Formats;
import org.jincheng.indicators.representation.NotInDatasetPaths;
import org.jincheng.indicators.revision.RevisionService;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Puts the cache before the API. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

	/** Behind nothing but the look for whether a request can be read. */
	@Bean
	static FilterRegistrationBean<CacheFilter> cacheFilter(StoredResponses answers, CacheProperties properties,
			Formats formats, RevisionService revisions, NotInDatasetPaths notInDataset, RequestMatcher open,
			InstantSource clock) {
		var filter = new CacheFilter(answers, properties, formats, revisions, notInDataset, open, clock);
		var registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/api/v1/*");
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}

}
