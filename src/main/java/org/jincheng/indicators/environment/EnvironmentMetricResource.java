package org.jincheng.indicators.environment;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jincheng.indicators.observation.Observation;
import org.jincheng.indicators.representation.Table;
import org.jincheng.indicators.source.StatementResource;
import org.jspecify.annotations.Nullable;

/**
 * A metric of the environment.
 *
 * @param id its id, which is also the code of its indicator
 * @param name its name
 * @param definition what is measured
 * @param topic the code of its topic
 * @param domain the part of the environment
 * @param domainName the part of the environment, in words
 * @param shareOf what it is a share of; null where no source says so
 * @param observations the figures that sources state, newest first, at most 100
 * @param statements what is said of it beside figures
 */
@Schema(name = "EnvironmentMetric")
record EnvironmentMetricResource(String id, String name, String definition, String topic, EnvironmentDomain domain,
		String domainName, @Nullable String shareOf, List<Observation> observations,
		List<StatementResource> statements) {

	static final Table<EnvironmentMetricResource> TABLE = Table
		.of("environment-metrics", "Metrics of the environment.", EnvironmentMetricResource.class)
		.columns("id", "name", "definition", "topic", "domain", "domainName", "shareOf")
		.column("observations", "observations.id", "The ids of the newest figures that sources state, at most 100.")
		.column("statements", "statements.locator");

}
