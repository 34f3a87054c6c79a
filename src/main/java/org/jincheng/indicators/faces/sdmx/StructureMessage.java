package org.jincheng.indicators.faces.sdmx;

import java.util.List;
import java.util.function.Consumer;

import org.jincheng.indicators.core.representation.Table;
import org.jincheng.indicators.core.representation.Tabular;

/**
 * What figures are made of.
 *
 * @param parts the artefacts, by their kinds
 */
record StructureMessage(List<Part> parts) implements Tabular<StructureMessage.Part> {

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
	 * @param items its members; none if it is no scheme
	 */
	record Part(Artefact artefact, List<Item> items) {
	}

}
