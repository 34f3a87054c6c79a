package org.jincheng.indicators.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jincheng.indicators.language.Language;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tables of the dataset, as they are in its archive. */
@Component
public class DatasetTables {

	private final ObjectProvider<DatasetPart> parts;

	DatasetTables(ObjectProvider<DatasetPart> parts) {
		this.parts = parts;
	}

	/** Returns the columns of each table, by its name. */
	public Map<String, List<String>> columns() {
		return collections(Language.EN).stream()
			.collect(Collectors.toMap((collection) -> collection.table().name(),
					(collection) -> List.copyOf(collection.table().columnTypes().keySet())));
	}

	/** Returns all rows of a small table, each as its cells of CSV. */
	public List<List<String>> rows(String table, Language language) {
		return collections(language).stream()
			.filter((collection) -> collection.table().name().equals(table))
			.flatMap((collection) -> rows(collection).stream())
			.toList();
	}

	/** Returns all of them, with names in a language. */
	List<ResourceCollection<?>> collections(Language language) {
		return this.parts.stream().<ResourceCollection<?>>flatMap((part) -> part.collections(language)).toList();
	}

	private static <T> List<List<String>> rows(ResourceCollection<T> collection) {
		var rows = new ArrayList<List<String>>();
		collection.forEach((row) -> rows
			.add(collection.table().columns().stream().map((column) -> CsvFormat.cell(column.of(row))).toList()));
		return rows;
	}

}
