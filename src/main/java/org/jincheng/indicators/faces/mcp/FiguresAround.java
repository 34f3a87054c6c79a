package org.jincheng.indicators.faces.mcp;

import java.util.List;

import org.jincheng.indicators.catalogue.place.PlaceService;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.figures.observation.ObservationSelection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds places around one that has no figures of an indicator, and that have some. */
@Component
class FiguresAround {

	private static final int MAX = 10;

	private final PlaceService places;

	private final JdbcClient jdbc;

	FiguresAround(PlaceService places, JdbcClient jdbc) {
		this.places = places;
		this.jdbc = jdbc;
	}

	/**
	 * A place.
	 *
	 * @param code its code
	 * @param name its name
	 * @param figures how many figures of the indicators it has
	 */
	record Place(String code, String name, long figures) {
	}

	/**
	 * Returns those in which the places lie, that lie beside them, or in them.
	 * @return the places, those with most figures first; none where no place or no
	 * indicator is asked for
	 */
	List<Place> of(ObservationSelection asked, Language language) {
		if (asked.place() == null || asked.indicator() == null) {
			return List.of();
		}
		var around = asked.place()
			.stream()
			.flatMap((code) -> this.places.around(code, language).around().stream())
			.distinct();
		return this.jdbc
			.sql("""
					select p.code, %s, count(*)
					from observation o join place p on p.code = o.place_code
					where o.indicator_code = any(:indicators) and o.place_code = any(:places)
					  and o.superseded_at is null
					group by p.code order by 3 desc, 1 limit %d"""
				.formatted((language == Language.ZH) ? "coalesce(p.name_zh, p.name_en)" : "p.name_en", MAX))
			.param("indicators", asked.indicator().toArray(String[]::new))
			.param("places", around.toArray(String[]::new))
			.query((row, number) -> new Place(row.getString(1), row.getString(2), row.getLong(3)))
			.list();
	}

}
