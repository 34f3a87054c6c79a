package org.jincheng.indicators.runtime.cache;

import java.time.InstantSource;

import org.jincheng.indicators.core.representation.Formats;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.core.request.RequestStep;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Registers the cache before the API. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

	@Bean
	static FilterRegistrationBean<CacheFilter> cacheFilter(StoredResponses responses, Reuse reuse,
			CacheProperties properties, Formats formats, RevisionService revisions, RequestMatcher open,
			InstantSource clock) {
		var filter = new CacheFilter(responses, reuse, properties, formats, revisions, open, clock);
		return RequestStep.CACHE.register(filter, DatasetRoots.filterPatterns());
	}

}
