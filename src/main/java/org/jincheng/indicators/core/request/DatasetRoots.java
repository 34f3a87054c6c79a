package org.jincheng.indicators.core.request;

import java.util.stream.Stream;

/** The paths below which the dataset is served. */
public final class DatasetRoots {

	/** The root of the API. */
	public static final String API = "/api/v1";

	/** The root for programs that read SDMX. */
	public static final String SDMX = "/sdmx/rest";

	private DatasetRoots() {
	}

	/** Returns whether a path is below one of them. */
	public static boolean include(String path) {
		return path.startsWith(API) || path.startsWith(SDMX);
	}

	/** Returns the patterns of these paths for filters. */
	public static String[] filterPatterns() {
		return Stream.of(API, SDMX).map((root) -> root + "/*").toArray(String[]::new);
	}

}
