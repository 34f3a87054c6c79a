package org.jincheng.indicators.core.curation;

import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.apache.commons.lang3.function.TriFunction;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.representation.DatasetPart;
import org.jincheng.indicators.core.representation.IfMatch;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.representation.WriteAnswers;
import org.jincheng.indicators.core.request.Writable;
import org.jincheng.indicators.core.revision.RevisionDraft;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Returns, adds, changes and removes the resources of a {@link Curated} collection.
 *
 * @param <R> the request for a resource
 * @param <V> the resource that answers it
 * @param <F> the parameters that select some of the collection
 */
public abstract class CuratedController<R extends Record, V extends Writable, F extends Record> implements DatasetPart {

	private final Curated<?, R> curated;

	private final Curation curation;

	private final BiFunction<String, Language, V> view;

	private final TriFunction<F, PageQuery, Language, ResourceCollection<V>> listing;

	private final F all;

	/**
	 * Writes the resources of a collection.
	 * @param view reads a resource by its id or code, in a language
	 * @param listing reads a page of the resources that a filter selects, in a language
	 * @param all the filter that selects all
	 */
	protected CuratedController(Curated<?, R> curated, Curation curation, BiFunction<String, Language, V> view,
			TriFunction<F, PageQuery, Language, ResourceCollection<V>> listing, F all) {
		this.curated = curated;
		this.curation = curation;
		this.view = view;
		this.listing = listing;
		this.all = all;
	}

	/** The collection. */
	public final Curated<?, R> curated() {
		return this.curated;
	}

	@Override
	public Stream<ResourceCollection<?>> collections(Language language) {
		return Stream.of(this.listing.apply(this.all, PageQuery.ALL, language));
	}

	/** Returns the id of the resource that a path names. */
	protected String id(String resource) {
		return resource;
	}

	/** Checks that a request is for a resource that belongs where it is sent to. */
	protected void checkOwner(R request) {
	}

	@GetMapping
	ResourceCollection<V> list(@ParameterObject F filter, @ParameterObject PageQuery page, Language language) {
		return this.listing.apply(filter, page, language);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<V> create(@ParameterObject ReasonQuery why, @RequestBody R request, Language language) {
		checkOwner(request);
		return this.curation.create(this.curated, request, why, language, this.view);
	}

	/** The OpenAPI document names the variable of the path as the resource does. */
	@GetMapping("/{resource}")
	V get(@PathVariable String resource, Language language) {
		return this.view.apply(id(resource), language);
	}

	@PutMapping("/{resource}")
	ResponseEntity<V> replace(@PathVariable String resource, IfMatch ifMatch, @ParameterObject RehearsableQuery query,
			@RequestBody R request, Language language) {
		var id = id(resource);
		checkOwner(request);
		var written = this.curation.replace(this.curated, id, request, ifMatch, query,
				() -> this.view.apply(id, Language.EN), (draft) -> {
					var replaced = this.view.apply(id, language);
					return draft.isRehearsal() ? rehearsed(replaced, draft, language) : replaced;
				});
		return WriteAnswers.changed(this.curated.path(id), written, language);
	}

	/**
	 * Returns a resource as a dry run answers with it.
	 * @param draft the revision that changes it, which is not committed
	 */
	protected V rehearsed(V resource, RevisionDraft draft, Language language) {
		return resource;
	}

	@DeleteMapping("/{resource}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String resource, IfMatch ifMatch, @ParameterObject ReasonQuery why) {
		this.curation.delete(this.curated, id(resource), ifMatch, why);
	}

}
