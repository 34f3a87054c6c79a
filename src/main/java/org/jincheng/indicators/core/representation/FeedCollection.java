package org.jincheng.indicators.core.representation;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.paging.KeysetPage;
import org.jincheng.indicators.core.paging.Page;
import org.jincheng.indicators.core.paging.PageQuery;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A collection of numbered events. Its pages start after a number, so that a client can
 * go on where it has stopped.
 *
 * @param <T> what the events are
 */
public final class FeedCollection<T> extends ResourceCollection<T> {

	private final String position;

	/**
	 * Describes the collection.
	 * @param read reads the page that a query asks for; it ends with the number of its
	 * last event
	 * @param position the parameter that says after which number the next page starts
	 */
	public FeedCollection(Table<T> table, PageQuery query, Function<PageQuery, KeysetPage<T>> read, String position) {
		super(table, query, read);
		this.position = position;
	}

	@Override
	Page<T> makePage(ResponseContext context) {
		var page = keysetPage();
		return new Page<>(page.items(), page.total(),
				(page.end() != null) ? pathFrom(page.end().getFirst(), context.request()) : null, null);
	}

	private String pathFrom(String number, HttpServletRequest request) {
		var next = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam(this.position, number).build();
		return next.getPath() + "?" + next.getQuery();
	}

}
