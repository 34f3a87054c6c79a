package org.jincheng.indicators.indicator;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which indicators are asked for.
 *
 * @param topic topics, by code; repeated or separated by commas
 */
record IndicatorFilter(@Nullable List<String> topic) {
}
