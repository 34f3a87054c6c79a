package org.jincheng.indicators.core.representation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The answers that say what is overdue. They change with the day in China: it is a part
 * of their entity tags, and a stored one is fresh on that day only.
 */
public final class DailyAnswers {

	private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

	private static final Pattern PATHS = Pattern
		.compile("/plans|/api/v1/((plans|initiatives|parks|investments)(/.*)?|places/[^/]+/overview)");

	private static final String DAY = DailyAnswers.class.getName();

	private DailyAnswers() {
	}

	/** The day in China. */
	public static LocalDate today(InstantSource clock) {
		return LocalDate.ofInstant(clock.instant(), CHINA);
	}

	/** Returns whether an answer that was made then is another one today. */
	public static boolean isOver(String path, Instant madeAt, InstantSource clock) {
		return !LocalDate.ofInstant(madeAt, CHINA).equals(today(clock)) && PATHS.matcher(path).matches();
	}

	/** Notes the day of a request, if its answer changes with that. */
	public static void begin(HttpServletRequest request, InstantSource clock) {
		if (PATHS.matcher(request.getRequestURI()).matches()) {
			request.setAttribute(DAY, today(clock));
		}
	}

	/** The day of a request; null if its answer does not change with that. */
	static @Nullable LocalDate day(HttpServletRequest request) {
		return (LocalDate) request.getAttribute(DAY);
	}

}
