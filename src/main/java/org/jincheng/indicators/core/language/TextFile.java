package org.jincheng.indicators.core.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.commons.lang3.function.Failable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

/** Reads the texts among the resources. */
public final class TextFile {

	private TextFile() {
	}

	/** Reads the file with a path among the resources. */
	public static String read(String path) {
		return Failable.call(() -> new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
	}

	/**
	 * Takes each row of a table whose columns have tabs between them; # begins a remark.
	 * @throws IllegalStateException if a row cannot be taken, or has not the columns of
	 * those before it
	 */
	public static void each(String path, Consumer<List<String>> reader) {
		var number = 0;
		var columns = 0;
		for (var line : read(path).lines().toList()) {
			number++;
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			var row = List.of(line.split("\t", -1));
			try {
				if (columns != 0 && columns != row.size()) {
					throw new IllegalArgumentException("columns: %d, and not %d".formatted(row.size(), columns));
				}
				columns = row.size();
				reader.accept(row);
			}
			catch (RuntimeException ex) {
				throw new IllegalStateException(
						"line %d of src/main/resources/%s is wrong: %s".formatted(number, path, ex.getMessage()), ex);
			}
		}
	}

	/** Returns the rows of such a table. */
	public static List<List<String>> rows(String path) {
		var rows = new ArrayList<List<String>>();
		each(path, rows::add);
		return rows;
	}

	/** Reads the text in English and in Chinese of each name that a JSON file has. */
	public static Map<String, Text> texts(String path) {
		return JsonMapper.shared().readValue(read(path), new TypeReference<Map<String, List<String>>>() {
		})
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(text) -> new Text(text.getValue().getFirst(), text.getValue().getLast())));
	}

}
