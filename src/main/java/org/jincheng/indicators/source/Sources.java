package org.jincheng.indicators.source;

import java.util.Collection;
import java.util.List;

import org.jincheng.indicators.paging.Entities;

import org.springframework.data.repository.Repository;

interface Sources extends Repository<Source, String>, Entities<Source> {

	List<Source> findAll();

	List<Source> findAllByIdIn(Collection<String> ids);

	List<Source> findAllByPartOf(String whole);

	List<Source> findAllByPublisherCode(String code);

}
