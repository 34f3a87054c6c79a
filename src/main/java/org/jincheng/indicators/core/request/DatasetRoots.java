package org.jincheng.indicators.core.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.web.util.UriUtils;

/** The paths below which the dataset is served. */
public final class DatasetRoots {

	/** The root of the API. */
	public static final String API = "/api/v1";

	/** The root for programs that read SDMX. */
	public static final String SDMX = "/sdmx/rest";

	/**
	 * What is below them and outside the dataset: it has no entity tag and no date of a
	 * revision, and no cache stores it.
	 */
	private static final List<String> OUTSIDE = List.of(API + "/citation", API + "/imports", API + "/keys");

	/** The root of the charts. */
	public static final String CHARTS = "/charts";

	private DatasetRoots() {
	}

	/** Returns whether a path is below one of them. */
	public static boolean include(String path) {
		return path.startsWith(API) || path.startsWith(SDMX) || path.startsWith(CHARTS);
	}

	/** Returns whether a path below them, or a pattern of one, is outside the dataset. */
	public static boolean isOutside(String path) {
		return OUTSIDE.stream().anyMatch(UriUtils.decode(path, StandardCharsets.UTF_8)::startsWith);
	}

	/** Returns the patterns of these paths for filters. */
	public static String[] filterPatterns() {
		return Stream.of(API, SDMX, CHARTS).map((root) -> root + "/*").toArray(String[]::new);
	}

}
