package org.jincheng.indicators.faces.sdmx;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;

import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * What figures are made of.
 *
 * @param parts the artefacts, by their kinds
 * @param region which codes figures have; null if that is not asked for
 */
record StructureMessage(List<Part> parts, @Nullable Region region) implements Tabular<StructureMessage.Part> {

	private static final Table<Part> TABLE = new Table<>("structure", "The structures behind the data.", Part.class);

	@Override
	public Table<Part> table() {
		return TABLE;
	}

	@Override
	public void forEach(Consumer<? super Part> consumer) {
		this.parts.forEach(consumer);
	}

	/**
	 * An artefact of the message.
	 *
	 * @param artefact the artefact
	 * @param extent how much there is of it
	 * @param items its members; none if it is no scheme
	 */
	record Part(Artefact artefact, Extent extent, List<Item> items) {
	}

	/** How much there is of an artefact. */
	enum Extent {

		FULL, PARTIAL, STUB

	}

	/**
	 * Which codes figures have.
	 *
	 * @param flow the dataflow of the figures
	 * @param codes the codes that occur, by dimension; those without any are not there
	 * @param days the first and last days of the periods of series; none if the key has
	 * no figures
	 */
	record Region(Flow flow, Map<SeriesDimension, Set<String>> codes, SortedSet<LocalDate> days) {
	}

}
