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

	private final Categories categories;

	private final Dimensions dimensions;

	private final EntityPages<Category> pages;

	CategoryService(Categories categories, Dimensions dimensions) {
		this.categories = categories;
		this.dimensions = dimensions;
		this.pages = EntityPages.named(categories);
	}

	@Bean
	static Curated<Category, CategoryRequest> curatedCategories(Categories categories, Dimensions dimensions,
			ApplicationEventPublisher events) {
		return new Curated<>("categories", NOUN, CategoryRequest.class, CategoryRequest::code, categories::findById,
				Category::state, Category::new, Category::change)
			.key("code")
			.check((request, references) -> check(request, categories, dimensions, references))
			.refersTo((request) -> Stream.ofNullable(request.parent()).toList())
			.followedBy((before, after, draft) -> {
				if (before != null && after != null && !before.name().equals(after.name())) {
					events.publishEvent(new CategoryChanged(after));
				}
			})
			.uses(List.of(
					Use.of("categories that it contains", "select code from category where parent_code = :id", null),
					Use.of("indicators", "select code from indicator where cell ~ ('(^| )[^ ]+:' || :id || '( |$)')",
							null)));
	}

	private static void check(CategoryRequest request, Categories categories, Dimensions dimensions,
			References references) {
		references.known("/dimension", request.dimension(), dimensions.ids());
		var present = categories.findById(request.code()).map(Category::state);
		present.filter((before) -> !before.dimension().equals(request.dimension()))
			.ifPresent((before) -> references.refuse("/dimension", request.dimension(),
					"Not the dimension of the category, \"%s\": it stays.".formatted(before.dimension())));
		if (request.parent() == null) {
			return;
		}
		var parent = categories.findById(request.parent()).map(Category::state).orElse(null);
		if (parent == null) {
			references.known("/parent", request.parent(), categories.ids());
		}
		else if (!parent.dimension().equals(request.dimension())
				|| !Objects.equals(parent.edition(), request.edition())) {
			references.refuse("/parent", request.parent(), "Is of another dimension or edition.");
		}
		else if (Circles.reach(request.code(), List.of(request.parent()),
				(code) -> categories.findById(code)
					.map(Category::state)
					.map(CategoryRequest::parent)
					.stream()
					.toList())) {
			references.refuse("/parent", request.parent(), "Is this category, or a part of it.");
		}
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

	CategoryResource get(String code, Language language) {
		return this.categories.get(NOUN, code).toResource(language);
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

	public Optional<CategoryRequest> find(String code) {
		return this.categories.findById(code).map(Category::state);
	}

	/** All categories as they are described, by code. */
	public Map<String, CategoryRequest> all() {
		return this.categories.findAll()
			.stream()
			.map(Category::state)
			.collect(Collectors.toMap(CategoryRequest::code, Function.identity()));
	}

}
