package org.jincheng.indicators.reading.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jincheng.indicators.reading.files.OfficeArchive.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook of Excel, in order, and where its parts are.
 *
 * @param archive the file
 * @param sheets its sheets
 * @param references its other parts, by their ids
 * @param from1904 whether its days are counted from 1904
 */
record Workbook(OfficeArchive archive, List<Sheet> sheets, Map<String, Reference> references, boolean from1904) {

	private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

	/**
	 * A sheet.
	 *
	 * @param id the id of its part
	 */
	record Sheet(String name, String id, boolean isHidden) {

	}

	/** A cell by its row and column, from 1. */
	record Position(int row, int column) {

		/**
		 * Reads the reference of a cell, such as {@code B7}; in no row and column if it
		 * is none.
		 */
		static Position of(String reference) {
			var cell = CELL.matcher(reference);
			return !cell.matches() ? new Position(0, 0) : new Position(Integer.parseInt(cell.group(2)),
					cell.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1));
		}

	}

	/** Reads which sheets a workbook has. */
	static Workbook of(OfficeArchive archive) throws IOException {
		var path = OfficeArchive.first(archive.references(""), "officeDocument").orElse("xl/workbook.xml");
		var sheets = new ArrayList<Sheet>();
		var from1904 = false;
		try (var workbook = archive.part(path, OfficeArchive.MAX_INDEX_LENGTH)) {
			if (!workbook.element().equals("workbook")) {
				throw workbook.unreadable("is no workbook");
			}
			while (workbook.nextIn(1)) {
				switch (workbook.element()) {
					case "workbookPr" -> from1904 = isTrue(workbook.attribute("date1904"));
					case "sheet" -> sheets.add(new Sheet(workbook.needed("name").strip(), workbook.needed("id"),
							String.valueOf(workbook.attribute("state")).toLowerCase(Locale.ROOT).endsWith("hidden")));
					default -> {
					}
				}
			}
		}
		return new Workbook(archive, sheets, archive.references(path), from1904);
	}

	/**
	 * Opens the part of a kind that all sheets share, such as {@code styles}; null if
	 * there is none.
	 */
	@Nullable OfficePart shared(String kind, long longest) throws IOException {
		var path = OfficeArchive.first(this.references, kind).filter(this.archive::has);
		return path.isPresent() ? this.archive.part(path.get(), longest) : null;
	}

	/** Whether a flag of a part is set. */
	static boolean isTrue(@Nullable String flag) {
		return List.of("1", "true", "on").contains(String.valueOf(flag));
	}

}
