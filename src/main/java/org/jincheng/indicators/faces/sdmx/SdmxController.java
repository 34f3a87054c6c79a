package org.jincheng.indicators.faces.sdmx;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the figures and what they are made of to statistical programs.
 *
 * @param data the figures in SDMX
 * @param structures the structures of SDMX
 */
@RestController
@RequestMapping(DatasetRoots.SDMX)
@Tag(name = "SDMX", description = "The stated figures in SDMX 2.1, for statistical programs.")
record SdmxController(DataService data, StructureService structures) {

	private static final String KINDS = "{kind:agencyscheme|codelist|conceptscheme|dataflow|datastructure|structure}";

	@GetMapping(path = "/data/{flow}/{key}", produces = { StructureSpecificDataFormat.TYPE, SdmxCsvFormat.TYPE })
	@Operation(operationId = "getSdmxData", summary = "Get data", description = """
			Returns the figures of all series that match a key. The dataflow `FIGURES` has all figures that \
			sources state. `SERIES` has one figure for each period, with status and source as attributes; \
			`OBS_STATUS` is `B` where a break precedes it.

			`INDICATOR` is a measure, and `BREAKDOWN` a part of it such as `private`, or `_T` for the \
			whole. Calendar periods have the frequency `A`, `S`, `Q`, `M` or `D`. Other periods have `_O`, \
			written as the first day and a duration: `2018-01-01/P11M`. Sums from January on that are \
			shorter than the year have `_O` and the `ACCUMULATION` `YTD`. First quarters and Januaries are in \
			these series and, with `_Z`, in those of single periods. If a source states a figure a second \
			time, that one has a source of its own, such as `ID_2`. The attribute `RELATION` says whether a \
			value is a bound.

			The formats are structure-specific SDMX-ML 2.1 and SDMX-CSV 1.0. If no figure \
			matches, the response is a 404. A parameter without a value counts as missing.""")
	FigureData data(@Parameter(description = """
			The dataflow: its id, or agency, id and version separated by commas, such as \
			`JINCHENG,FIGURES,2.0`""", example = "FIGURES") @PathVariable String flow,
			@Parameter(description = """
					One code for each dimension: \
					`FREQ.INDICATOR.BREAKDOWN.REF_AREA.UNIT_MEASURE.COMPARISON.ACCUMULATION.STATUS.SOURCE`, \
					or for `SERIES` `FREQ.INDICATOR.BREAKDOWN.REF_AREA.UNIT_MEASURE.COMPARISON.ACCUMULATION.PLAN`. \
					Join several codes with `+`, leave a dimension empty for any code, or send `all` for everything.""",
					example = ".green-space-share..140500.....") @PathVariable String key,
			@ParameterObject DataQuery query) {
		return data(Map.of("flow", flow, "key", key), query);
	}

	/** The same operation, with a key that is not given or with a provider. */
	@GetMapping({ "/data/{flow}", "/data/{flow}/{key}/{provider}" })
	@Operation(hidden = true)
	FigureData data(@PathVariable Map<String, String> path, DataQuery query) {
		return this.data.find(path.getOrDefault("flow", ""), path.getOrDefault("key", SeriesKeys.ALL),
				path.getOrDefault("provider", SeriesKeys.ALL), query);
	}

	@GetMapping(path = "/" + KINDS + "/{agency}/{id}/{version}", produces = StructureFormat.TYPE)
	@Operation(operationId = "getSdmxStructure", summary = "Get a structure", description = """
			Returns the structures behind the data, with names in English and Chinese: dataflows, data \
			structure definitions, code lists, concepts and the agency that maintains them. Parts of the \
			path can be left out from the end.""")
	StructureMessage structure(
			@Parameter(description = """
					The kind of structure: `dataflow`, `datastructure`, `codelist`, `conceptscheme`, \
					`agencyscheme`, or `structure` for all kinds.""", example = "dataflow",
					schema = @Schema(type = "string",
							allowableValues = { "agencyscheme", "codelist", "conceptscheme", "dataflow",
									"datastructure", "structure" })) @PathVariable String kind,
			@Parameter(description = "The agency that maintains the structure, or `all`.",
					example = "all") @PathVariable String agency,
			@Parameter(description = "The id of the structure, or `all`.", example = "all") @PathVariable String id,
			@Parameter(description = "The version, `latest` or `all`. Join several versions with `+`.",
					example = Artefact.LATEST) @PathVariable String version,
			@ParameterObject StructureQuery query) {
		return structure(Map.of("kind", kind, "agency", agency, "id", id, "version", version), query);
	}

	/** The same operation, with less in its path. */
	@GetMapping({ "/" + KINDS, "/" + KINDS + "/{agency}", "/" + KINDS + "/{agency}/{id}" })
	@Operation(hidden = true)
	StructureMessage structure(@PathVariable Map<String, String> path, StructureQuery query) {
		return this.structures.find(path.getOrDefault("kind", ""), path.getOrDefault("agency", SeriesKeys.ALL),
				path.getOrDefault("id", SeriesKeys.ALL), path.getOrDefault("version", Artefact.LATEST), query);
	}

}
