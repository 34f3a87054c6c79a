package org.jincheng.indicators.faces.sdmx;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

	@GetMapping(path = "/data/{flow}/{key}",
			produces = { GenericDataFormat.TYPE, StructureSpecificDataFormat.TYPE, SdmxCsvFormat.TYPE })
	@Operation(operationId = "getSdmxData")
	FigureData data(@Parameter(description = """
			The dataflow: its id, or agency, id and version separated by commas, such as \
			`JINCHENG,FIGURES,2.0`""", example = "FIGURES") @PathVariable String flow,
			@Parameter(description = """
					One code for each dimension: \
					`FREQ.INDICATOR.BREAKDOWN.REF_AREA.UNIT_MEASURE.COMPARISON.ACCUMULATION.STATUS.SOURCE`, \
					or for `SERIES` `FREQ.INDICATOR.BREAKDOWN.REF_AREA.UNIT_MEASURE.COMPARISON.ACCUMULATION.PLAN`. \
					Join several codes with `+`, leave a dimension empty for any code, or send `all` for everything.""",
					example = ".green-space-share..140500.....") @PathVariable String key,
			@ParameterObject @Valid DataQuery query) {
		return data(Map.of("flow", flow, "key", key), query);
	}

	/** The same operation, with a key that is not given or with a provider. */
	@GetMapping({ "/data/{flow}", "/data/{flow}/{key}/{provider}" })
	@Operation(hidden = true)
	FigureData data(@PathVariable Map<String, String> path, @Valid DataQuery query) {
		return this.data.find(path.getOrDefault("flow", ""), path.getOrDefault("key", SeriesKeys.ALL),
				path.getOrDefault("provider", SeriesKeys.ALL), query);
	}

	@GetMapping(path = "/" + KINDS + "/{agency}/{id}/{version}", produces = StructureFormat.TYPE)
	@Operation(operationId = "getSdmxStructure")
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
			@ParameterObject @Valid StructureQuery query) {
		return structure(Map.of("kind", kind, "agency", agency, "id", id, "version", version), query);
	}

	/** The same operation, with more or less in its path. */
	@GetMapping({ "/" + KINDS, "/" + KINDS + "/{agency}", "/" + KINDS + "/{agency}/{id}",
			"/" + KINDS + "/{agency}/{id}/{version}/{item}" })
	@Operation(hidden = true)
	StructureMessage structure(@PathVariable Map<String, String> path, @Valid StructureQuery query) {
		return this.structures.find(path.getOrDefault("kind", ""), path.getOrDefault("agency", SeriesKeys.ALL),
				path.getOrDefault("id", SeriesKeys.ALL), path.getOrDefault("version", Artefact.LATEST),
				path.get("item"), query);
	}

}
