package org.jincheng.indicators.core.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of texts: in JSON, the text in English and in Chinese of each name. */
public final class TextFile {

	private TextFile() {
	}

	/**
	 * Reads a file.
	 * @param path its path among the resources, with a slash before it
	 * @return the texts by their names
	 */
	public static Map<String, Text> read(String path) {
		try (var file = TextFile.class.getResourceAsStream(path)) {
			return JsonMapper.shared().readValue(file, new TypeReference<Map<String, List<String>>>() {
			})
				.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey,
						(text) -> new Text(text.getValue().getFirst(), text.getValue().getLast())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
