package org.jincheng.indicators.core.representation;

import java.util.Comparator;
import java.util.List;

import org.jincheng.indicators.core.language.Language;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tables of the dataset, as they are in its archive. */
@Component
public class DatasetTables {

	private final ObjectProvider<DatasetPart> parts;

	DatasetTables(ObjectProvider<DatasetPart> parts) {
		this.parts = parts;
	}

	/** Returns all of them in the order of their names, with names in a language. */
	List<ResourceCollection<?>> collections(Language language) {
		return this.parts.stream()
			.<ResourceCollection<?>>flatMap((part) -> part.collections(language))
			.sorted(Comparator.comparing((collection) -> collection.table().name()))
			.toList();
	}

}
