package org.jincheng.indicators.catalogue.source;

import java.util.Collection;
import java.util.List;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Sources extends Repository<Source, String>, Entities<Source> {

	List<Source> findAll();

	List<Source> findAllByIdIn(Collection<String> ids);

	List<Source> findAllByPartOf(String whole);

	@Query("from Source where :original in (copyOf, translationOf)")
	List<Source> findAllByOriginal(String original);

	List<Source> findAllByPublisherCode(String code);

}
