package org.jincheng.indicators.faces.sdmx;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.figures.observation.AccumulationFilter;
import org.jspecify.annotations.Nullable;

/** A version of a dataflow, with what its data have. */
enum Flow {

	/** Each figure that a source states. */
	FIGURES(Artefact.FLOW, Artefact.STRUCTURE, Artefact.CONCEPTS, EnumSet.of(SeriesDimension.PLAN),
			EnumSet.of(FigureAttribute.STATUS, FigureAttribute.SOURCE)),

	/** One figure of each series and period, whoever states it. */
	SERIES(Artefact.SERIES_FLOW, Artefact.SERIES_STRUCTURE, Artefact.CONCEPTS,
			EnumSet.of(SeriesDimension.STATUS, SeriesDimension.SOURCE), EnumSet.noneOf(FigureAttribute.class)),

	/** The figures of what is no cell. */
	FIGURES_1_0(Artefact.FLOW_1_0, Artefact.STRUCTURE_1_0, Artefact.CONCEPTS_1_0,
			EnumSet.of(SeriesDimension.BREAKDOWN, SeriesDimension.ACCUMULATION, SeriesDimension.PLAN),
			EnumSet.of(FigureAttribute.SHARE_OF_BREAKDOWN, FigureAttribute.CELL, FigureAttribute.STATUS,
					FigureAttribute.SOURCE, FigureAttribute.OBS_STATUS)),

	/** The series of what is no cell. */
	SERIES_1_0(Artefact.SERIES_FLOW_1_0, Artefact.SERIES_STRUCTURE_1_0, Artefact.CONCEPTS_1_0, EnumSet
		.of(SeriesDimension.BREAKDOWN, SeriesDimension.ACCUMULATION, SeriesDimension.STATUS, SeriesDimension.SOURCE),
			EnumSet.of(FigureAttribute.SHARE_OF_BREAKDOWN, FigureAttribute.CELL));

	private final Artefact artefact;

	private final Artefact structure;

	private final Artefact concepts;

	private final List<SeriesDimension> dimensions;

	private final List<FigureAttribute> attributes;

	Flow(Artefact artefact, Artefact structure, Artefact concepts, Set<SeriesDimension> otherDimensions,
			Set<FigureAttribute> otherAttributes) {
		this.artefact = artefact;
		this.structure = structure;
		this.concepts = concepts;
		this.dimensions = Arrays.stream(SeriesDimension.values())
			.filter((dimension) -> !otherDimensions.contains(dimension))
			.toList();
		this.attributes = Arrays.stream(FigureAttribute.values())
			.filter((attribute) -> !otherAttributes.contains(attribute))
			.toList();
	}

	/**
	 * Finds what a reference is to: an id, or agency, id and version separated by commas.
	 * @throws NotFoundException if there is no such dataflow
	 */
	static Flow of(String reference) {
		return Arrays.stream(values())
			.filter((flow) -> StructureService.isReference(reference, flow.artefact))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("dataflow", reference,
					Arrays.stream(values()).map((flow) -> flow.artefact.id()).distinct().toList()));
	}

	/** The flow that an artefact is, or is the structure of. */
	static Flow of(Artefact artefact) {
		return Arrays.stream(values())
			.filter((flow) -> flow.artefact == artefact || flow.structure == artefact)
			.findFirst()
			.orElseThrow();
	}

	/** Whether it has one figure of each series and period. */
	boolean onePerPeriod() {
		return this.dimensions.contains(SeriesDimension.PLAN);
	}

	/** The accumulations that its series are told apart by; null if by none. */
	@Nullable List<AccumulationFilter> accumulations() {
		return this.dimensions.contains(SeriesDimension.ACCUMULATION) ? List.of(AccumulationFilter.values()) : null;
	}

	/** Whether it has figures of cells. */
	boolean hasCells() {
		return this.dimensions.contains(SeriesDimension.BREAKDOWN);
	}

	Artefact artefact() {
		return this.artefact;
	}

	Artefact structure() {
		return this.structure;
	}

	/** The scheme of its concepts. */
	Artefact concepts() {
		return this.concepts;
	}

	/** The dimensions of series, in the order of keys. */
	List<SeriesDimension> dimensions() {
		return this.dimensions;
	}

	/** How keys are written. */
	String form() {
		return this.dimensions.stream().map(SeriesDimension::name).collect(Collectors.joining("."));
	}

	List<FigureAttribute> attributes() {
		return this.attributes;
	}

	/** The attributes of single figures. */
	List<FigureAttribute> attributesOfFigures() {
		return this.attributes.stream().filter((attribute) -> attribute != FigureAttribute.DECIMALS).toList();
	}

	/** The lists that codes of its data are of. */
	Set<Artefact> codelists() {
		return Stream
			.concat(this.dimensions.stream().map(SeriesDimension::codelist),
					this.attributes.stream().map(FigureAttribute::codelist))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

}
