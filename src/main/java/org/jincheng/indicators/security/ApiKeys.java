package org.jincheng.indicators.security;

import java.time.Instant;

import org.jincheng.indicators.paging.Entities;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiKeys extends Repository<ApiKey, String>, Entities<ApiKey> {

	void save(ApiKey key);

	@Modifying
	@Query("update ApiKey set revokedAt = :now where id = :id and revokedAt is null")
	void revoke(String id, Instant now);

	@Modifying
	@Query("update ApiKey set lastUsedAt = :now where id = :id and (lastUsedAt is null or lastUsedAt < :before)")
	void recordUse(String id, Instant now, Instant before);

}
