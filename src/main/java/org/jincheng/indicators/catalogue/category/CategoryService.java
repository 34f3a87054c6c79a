package org.jincheng.indicators.catalogue.category;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.curation.Circles;
import org.jincheng.indicators.core.curation.Curated;
import org.jincheng.indicators.core.curation.References;
import org.jincheng.indicators.core.curation.Use;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.NotFoundException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.request.KnownValues;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads categories, and describes how they are changed. */
@Service
@Transactional(readOnly = true)
public class CategoryService {

	private static final String NOUN = "category";

	private static final String TOTAL = "total";

	private static final String USING = """
			select code from indicator where replace(:id, '/', ':') = any(string_to_array(cell, ' '))""";

	private static final String PATH = "/api/v1/dimensions/%s/categories/%s";

	private final Categories categories;

	private final Dimensions dimensions;

	private final EntityPages<Category> pages;

	CategoryService(Categories categories, Dimensions dimensions) {
		this.categories = categories;
		this.dimensions = dimensions;
		this.pages = new EntityPages<>(categories, List.of("code", "name.en", "name.zh"), "code",
				Map.of("name", "name.en"), List.of("code", "dimension"));
	}

	@Bean
	static Curated<Category, CategoryRequest> curatedCategories(Categories categories, Dimensions dimensions,
			ApplicationEventPublisher events) {
		return new Curated<>("categories", NOUN, CategoryRequest.class, CategoryRequest::id, categories::findById,
				Category::state, Category::new, Category::change)
			.key("code")
			.ownedBy("dimension")
			.check((request, references) -> check(request, categories, dimensions, references))
			.refersTo((request) -> Stream.ofNullable(request.parentId()).toList())
			.followedBy((before, after, draft) -> {
				if (before != null && after != null && !before.name().equals(after.name())) {
					events.publishEvent(new CategoryChanged(after));
				}
			})
			.uses(List.of(
					Use.of("categories that it contains",
							"select code from category where dimension_code || '/' || parent_code = :id", null),
					Use.of("indicators", USING, null)));
	}

	private static void check(CategoryRequest request, Categories categories, Dimensions dimensions,
			References references) {
		references.known("/dimension", request.dimension(), dimensions.ids());
		if (request.code().equals(TOTAL) && categories.findById(request.id()).isEmpty()) {
			references.refuse("/code", TOTAL, "The total is the measure itself, without a category.");
		}
		var parentId = request.parentId();
		if (parentId == null) {
			return;
		}
		var parent = categories.findById(parentId).map(Category::state).orElse(null);
		if (parent == null) {
			references.known("/parent", String.valueOf(request.parent()), categories.codesOf(request.dimension()));
		}
		else if (!Objects.equals(parent.edition(), request.edition())) {
			references.refuse("/parent", request.parent(), "Is of another edition.");
		}
		else if (Circles.reach(request.id(), List.of(parentId), (
				id) -> categories.findById(id).map(Category::state).map(CategoryRequest::parentId).stream().toList())) {
			references.refuse("/parent", request.parent(), "Is this category, or a part of it.");
		}
	}

	/** Returns the code of a dimension that a path names. */
	String dimension(String code) {
		return this.dimensions.get("dimension", code).state().code();
	}

	ResourceCollection<CategoryResource> find(CategoryFilter filter, PageQuery page, Language language) {
		var selection = Specification.<Category>unrestricted();
		if (filter.dimension() != null) {
			KnownValues.check("dimension", filter.dimension(), this.dimensions.ids());
			selection = (root, criteria, builder) -> root.get("dimension").in(filter.dimension());
		}
		var selected = selection;
		return new ResourceCollection<>(CategoryResource.TABLE, page,
				(query) -> this.pages.page(selected, query).each((category) -> category.toResource(language)));
	}

	CategoryResource get(String id, Language language) {
		return this.categories.get(NOUN, id).toResource(language);
	}

	/**
	 * Returns the path of the only category that has a code.
	 * @throws RefusedException a 404 if there is none, or several, which it names
	 */
	public String path(String code) {
		var paths = this.categories.findAllByCodeOrderByDimension(code)
			.stream()
			.map((category) -> PATH.formatted(category.state().dimension(), code))
			.toList();
		if (paths.isEmpty()) {
			throw new NotFoundException(NOUN, code, List.of());
		}
		if (paths.size() > 1) {
			throw new RefusedException(ProblemType.NOT_FOUND,
					"Several dimensions have a category \"%s\": %s.".formatted(code, String.join(", ", paths)));
		}
		return paths.getFirst();
	}

	/** The codes of the dimensions whose categories make the whole together. */
	public Set<String> exhaustive() {
		return this.dimensions.findAll(Specification.unrestricted())
			.stream()
			.map(CategoryDimension::state)
			.filter(DimensionRequest::exhaustive)
			.map(DimensionRequest::code)
			.collect(Collectors.toSet());
	}

	/** The codes of the categories of each dimension. */
	public Map<String, Set<String>> byDimension() {
		var codes = new TreeMap<String, Set<String>>();
		this.dimensions.ids().forEach((dimension) -> codes.put(dimension, new TreeSet<>()));
		for (var category : all().values()) {
			codes.computeIfAbsent(category.dimension(), (dimension) -> new TreeSet<>()).add(category.code());
		}
		return codes;
	}

	/** Finds a category by its dimension and code, as in {@code ownership/private}. */
	public Optional<CategoryRequest> find(String id) {
		return this.categories.findById(id).map(Category::state);
	}

	/** All categories as they are described, by dimension and code. */
	public Map<String, CategoryRequest> all() {
		return this.categories.findAll()
			.stream()
			.map(Category::state)
			.collect(Collectors.toMap(CategoryRequest::id, Function.identity()));
	}

}
