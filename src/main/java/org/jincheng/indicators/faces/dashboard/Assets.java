package org.jincheng.indicators.faces.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jincheng.indicators.core.digest.Sha256;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The scripts and styles of the pages. Their path has a digest of all of them, so that
 * browsers can store them for ever and modules import each other by relative paths.
 */
@Component
class Assets implements WebMvcConfigurer {

	private static final String FOLDER = "classpath:/dashboard/";

	private static final String SHARED = "parts/";

	private final String base;

	private final List<String> modules;

	Assets() throws IOException {
		var files = files();
		var digest = Sha256.start();
		for (var file : files.entrySet()) {
			digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
			digest.update(file.getValue().getContentAsByteArray());
		}
		this.base = "/assets/%s/".formatted(HexFormat.of().formatHex(digest.digest(), 0, 6));
		this.modules = files.keySet().stream().filter((name) -> name.startsWith(SHARED)).toList();
	}

	/** Returns all files, by their name in the folder. */
	private static SortedMap<String, Resource> files() throws IOException {
		var files = new TreeMap<String, Resource>();
		var resources = new PathMatchingResourcePatternResolver();
		for (var file : resources.getResources("classpath*:dashboard/**/*.*")) {
			files.put(file.getURI().toString().replaceFirst(".*/dashboard/", ""), file);
		}
		return files;
	}

	/** The path that their names follow. */
	String base() {
		return this.base;
	}

	/**
	 * The names of the modules that pages share, which they preload together.
	 */
	List<String> modules() {
		return this.modules;
	}

	/** Browsers store what has a version in its path for ever. */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
		registry.addResourceHandler(this.base + "**").addResourceLocations(FOLDER).setCacheControl(forEver);
	}

}
