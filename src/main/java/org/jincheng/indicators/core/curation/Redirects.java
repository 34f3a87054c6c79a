package org.jincheng.indicators.core.curation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jincheng.indicators.core.problem.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes of entries that were merged into others, each with the code that is meant
 * from then on, until that is taken back.
 */
@Component
public class Redirects {

	/** The collection of the indicators of all types. */
	public static final String INDICATORS = "indicators";

	/** The collection of places. */
	public static final String PLACES = "places";

	/** Whether the entry with the code of a redirect {@code r} is in the catalogue. */
	private static final String STANDS = """
			(r.collection = 'indicators' and r.code in (select code from indicator where withdrawn_at is null)
			 or r.collection = 'places' and r.code in (select code from place where withdrawn_at is null))""";

	private static final String STANDING = """
			select collection, code, to_code from redirect r
			where until is null
			  and since <= coalesce(cast(:by as timestamptz), since)
			  and not""" + STANDS;

	private final JdbcClient jdbc;

	public Redirects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the codes that are meant, by collection and then by those that were merged.
	 * @param by only what was merged by this moment; null for all
	 */
	public Map<String, Map<String, String>> all(@Nullable Instant by) {
		var next = new HashMap<String, Map<String, String>>();
		this.jdbc.sql(STANDING).param("by", (by != null) ? by.atOffset(ZoneOffset.UTC) : null).query((row) -> {
			next.computeIfAbsent(row.getString(1), (_) -> new HashMap<>()).put(row.getString(2), row.getString(3));
		});
		next.replaceAll((_, codes) -> meant(codes));
		return next;
	}

	/** What one was merged into may have been merged, too. */
	private static Map<String, String> meant(Map<String, String> next) {
		var meant = new HashMap<>(next);
		meant.replaceAll((code, to) -> {
			var last = to;
			while (next.containsKey(last)) {
				last = next.get(last);
			}
			return last;
		});
		return meant;
	}

	/** Returns the code that a code means now. */
	public String current(String collection, String code) {
		return all(null).getOrDefault(collection, Map.of()).getOrDefault(code, code);
	}

	/**
	 * Refuses to write an entry that was merged into another one.
	 * @param path returns the path of an entry
	 * @throws RefusedException a 409 if it was
	 */
	public void check(String collection, String code, UnaryOperator<String> path) {
		var to = current(collection, code);
		if (!to.equals(code)) {
			throw RefusedException.conflict("\"%s\" was merged into \"%s\": %s.".formatted(code, to, path.apply(to)));
		}
	}

	/**
	 * Has a code mean another one from a moment on, as soon as its entry is removed.
	 */
	public void add(String collection, String code, String to, Instant at) {
		this.jdbc.sql("insert into redirect (collection, code, to_code, since) values (:collection, :code, :to, :at)")
			.param("collection", collection)
			.param("code", code)
			.param("to", to)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Begins to undo what a revision did: codes that it merged can be written again.
	 * @param recordedAt the moment of that revision
	 * @param at the moment of the revision that undoes it
	 */
	public void undo(Instant recordedAt, Instant at) {
		update("update redirect set until = :at where since = :revision and until is null", recordedAt, at);
	}

	/**
	 * Ends to undo what a revision did, once entries are restored or removed: codes of
	 * those that are not there redirect.
	 * @param recordedAt the moment of that revision
	 * @param at the moment of the revision that undoes it
	 */
	public void settle(Instant recordedAt, Instant at) {
		update("update redirect r set until = null where until = :at and since = :revision and not " + STANDS,
				recordedAt, at);
		update("""
				insert into redirect (collection, code, to_code, since)
				select collection, code, to_code, :at from redirect r where until = :revision and not""" + STANDS,
				recordedAt, at);
	}

	private void update(String sql, Instant recordedAt, Instant at) {
		this.jdbc.sql(sql)
			.param("revision", recordedAt.atOffset(ZoneOffset.UTC))
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

}
