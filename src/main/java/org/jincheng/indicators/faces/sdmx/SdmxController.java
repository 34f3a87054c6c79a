package org.jincheng.indicators.faces.sdmx;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.representation.Formats;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the figures and what they are made of to statistical programs. */
@RestController
@RequestMapping(DatasetRoots.SDMX)
@Tag(name = "SDMX", description = "The stated figures for statistical programs, as SDMX 2.1 has it.")
class SdmxController {

	private static final String KINDS = "{kind:agencyscheme|codelist|conceptscheme|dataflow|datastructure|structure}";

	private final DataService data;

	private final StructureService structures;

	private final Formats formats;

	SdmxController(DataService data, StructureService structures, Formats formats) {
		this.data = data;
		this.structures = structures;
		this.formats = formats;
	}

	@GetMapping(path = "/data/{flow}/{key}",
			produces = { GenericDataFormat.TYPE, StructureSpecificDataFormat.TYPE, SdmxCsvFormat.TYPE })
	@Operation(operationId = "getSdmxData", summary = "Get data",
			description = "The figures of the series of a key: of the dataflow `FIGURES` all that sources state, of `SERIES` one of each period, whoever states it, with its status and source as attributes and `OBS_STATUS` `B` where the series breaks before it. `INDICATOR` is a measure, and `BREAKDOWN` the part of it, such as `private`, or `_T` for the whole; version 1.0 of the dataflows has no `BREAKDOWN`, and nothing of parts. They come as generic or structure-specific data of SDMX-ML 2.1 or as SDMX-CSV 1.0. A period of the calendar has the frequency `A`, `S`, `Q`, `M` or `D`, and any other the frequency `_O` and its first day with its duration, such as `2018-01-01/P11M`. A second occurrence is of a source of its own, such as `ID_2`. The attribute `RELATION` says whether a value is a bound. Where there is no figure the answer is a 404; errors are messages of SDMX where XML is accepted. A parameter without a value counts as not given.")
	FigureData data(@Parameter(
			description = "The dataflow: its id, or agency, id and version separated by commas; the latest version if none is given.",
			example = "FIGURES") @PathVariable String flow,
			@Parameter(
					description = "The codes of `FREQ.INDICATOR.BREAKDOWN.REF_AREA.UNIT_MEASURE.COMPARISON.STATUS.SOURCE`, of `SERIES` of `FREQ.INDICATOR.BREAKDOWN.REF_AREA.UNIT_MEASURE.COMPARISON.PLAN`, several separated by `+`, none where a dimension may have any; or `all`.",
					example = ".green-space-share..140500....") @PathVariable String key,
			@ParameterObject @Valid DataQuery query, HttpServletRequest request) {
		return find(flow, key, Keys.ALL, query, request);
	}

	/** The same operation, with a key that is not given or with a provider. */
	@GetMapping({ "/data/{flow}", "/data/{flow}/{key}/{provider}" })
	@Operation(hidden = true)
	FigureData data(@PathVariable Map<String, String> path, @Valid DataQuery query, HttpServletRequest request) {
		return find(path.getOrDefault("flow", ""), path.getOrDefault("key", Keys.ALL),
				path.getOrDefault("provider", Keys.ALL), query, request);
	}

	private FigureData find(String flow, String key, String provider, DataQuery query, HttpServletRequest request) {
		var isTable = this.formats.accepted(request)
			.stream()
			.limit(1)
			.anyMatch(MediaType.parseMediaType(SdmxCsvFormat.TYPE)::equalsTypeAndSubtype);
		query.requireToldWithdrawals(isTable);
		return this.data.find(flow, key, provider, query, request.getMethod().equals(HttpMethod.HEAD.name()));
	}

	@GetMapping(path = "/availableconstraint/{flow}/{key}", produces = StructureFormat.TYPE)
	@Operation(operationId = "getSdmxAvailability", summary = "Get the codes that data have",
			description = "Which codes the figures of a key have in each dimension, and from when to when they are. With `mode=available` the codes of a dimension are those beside the codes that the key has in the others; a dimension that has none is left out.")
	StructureMessage available(@Parameter(
			description = "The dataflow: its id, or agency, id and version separated by commas; the latest version if none is given.",
			example = "FIGURES") @PathVariable String flow,
			@Parameter(description = "The key, as for data.", example = "all") @PathVariable String key,
			@ParameterObject @Valid AvailabilityQuery query) {
		return this.data.available(flow, key, Keys.ALL, Keys.ALL, query);
	}

	/** The same operation, with more or less in its path. */
	@GetMapping({ "/availableconstraint/{flow}", "/availableconstraint/{flow}/{key}/{provider}",
			"/availableconstraint/{flow}/{key}/{provider}/{component}" })
	@Operation(hidden = true)
	StructureMessage available(@PathVariable Map<String, String> path, @Valid AvailabilityQuery query) {
		return this.data.available(path.getOrDefault("flow", ""), path.getOrDefault("key", Keys.ALL),
				path.getOrDefault("provider", Keys.ALL), path.getOrDefault("component", Keys.ALL), query);
	}

	@GetMapping(path = "/" + KINDS + "/{agency}/{id}/{version}", produces = StructureFormat.TYPE)
	@Operation(operationId = "getSdmxStructure", summary = "Get a structure",
			description = "What figures are made of, with names in English and Chinese: the dataflow, its data structure, the lists of codes and the concepts that this uses, and the agency that maintains them. Each part of the path from the end on can be left out.")
	StructureMessage structure(@Parameter(
			description = "The kind: `dataflow`, `datastructure`, `codelist`, `conceptscheme`, `agencyscheme`, or `structure` for all.",
			example = "dataflow",
			schema = @Schema(type = "string",
					allowableValues = { "agencyscheme", "codelist", "conceptscheme", "dataflow", "datastructure",
							"structure" })) @PathVariable String kind,
			@Parameter(description = "The agency that maintains it, or `all`.",
					example = "all") @PathVariable String agency,
			@Parameter(description = "The id, or `all`.", example = "all") @PathVariable String id,
			@Parameter(description = "The version, several separated by `+`, `latest` or `all`.",
					example = Artefact.LATEST) @PathVariable String version,
			@ParameterObject @Valid StructureQuery query) {
		return this.structures.find(kind, agency, id, version, null, query);
	}

	/** The same operation, with more or less in its path. */
	@GetMapping({ "/" + KINDS, "/" + KINDS + "/{agency}", "/" + KINDS + "/{agency}/{id}",
			"/" + KINDS + "/{agency}/{id}/{version}/{item}" })
	@Operation(hidden = true)
	StructureMessage structure(@PathVariable Map<String, String> path, @Valid StructureQuery query) {
		return this.structures.find(path.getOrDefault("kind", ""), path.getOrDefault("agency", Keys.ALL),
				path.getOrDefault("id", Keys.ALL), path.getOrDefault("version", Artefact.LATEST), path.get("item"),
				query);
	}

}
