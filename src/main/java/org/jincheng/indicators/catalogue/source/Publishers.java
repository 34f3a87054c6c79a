package org.jincheng.indicators.catalogue.source;

import java.util.List;
import java.util.Optional;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Publishers extends Repository<Publisher, String>, Entities<Publisher> {

	List<Publisher> findAll();

	/** The code of the publisher with a name or alias. */
	@NativeQuery("""
			select code from publisher
			where withdrawn_at is null and (lower(:name) in (lower(name_en), lower(name_zh))
			  or lower(:name) in (select lower(alias) from unnest(aliases) alias))""")
	Optional<String> findCodeByName(String name);

	List<Publisher> findAllByParent(String parent);

}
