package org.jincheng.indicators.figures.recording;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.jincheng.indicators.catalogue.indicator.IndicatorCells;
import org.jincheng.indicators.core.revision.RevisionService;
import org.jincheng.indicators.core.revision.RevisionWriter;
import org.jincheng.indicators.core.tables.RowFaults;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Opens the tables that the figures of files are staged in, and drops abandoned ones.
 */
@Component
public class Staging {

	private static final String PREFIX = "import_";

	private final IndicatorCells cells;

	private final JdbcTemplate database;

	private final ObservationVersions versions;

	private final RevisionService newest;

	private final RevisionWriter revisions;

	Staging(IndicatorCells cells, JdbcTemplate database, ObservationVersions versions, RevisionService newest,
			RevisionWriter revisions) {
		this.cells = cells;
		this.database = database;
		this.versions = versions;
		this.newest = newest;
		this.revisions = revisions;
	}

	/**
	 * Begins to take the figures of a file, in the current transaction if there is one.
	 * @param faults takes what is wrong with them
	 */
	public StagedObservations open(UUID file, RowFaults faults) {
		var checkedAgainst = this.newest.inSnapshot().number();
		return new StagedObservations(this.database, this.versions, this.revisions, faults, table(file), checkedAgainst,
				this.cells);
	}

	/**
	 * Drops what was staged of all files but some.
	 * @param files tells which; asked after the tables are listed, since more may come
	 */
	public void keepOnly(Supplier<? extends Collection<UUID>> files) {
		var tables = tables();
		var kept = files.get().stream().map(Staging::table).toList();
		tables.stream()
			.filter((table) -> !kept.contains(table))
			.forEach((table) -> this.database.execute("drop table if exists " + table));
	}

	private List<String> tables() {
		return this.database.query("""
				select relname from pg_class
				where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname ~ ?""",
				(row, number) -> row.getString(1), "^" + PREFIX + "[0-9a-f]{32}$");
	}

	private static String table(UUID file) {
		return PREFIX + file.toString().replace("-", "");
	}

}
