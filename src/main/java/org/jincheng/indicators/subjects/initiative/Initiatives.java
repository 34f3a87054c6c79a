package org.jincheng.indicators.subjects.initiative;

import org.jincheng.indicators.core.paging.Entities;

import org.springframework.data.repository.Repository;

interface Initiatives extends Repository<Initiative, String>, Entities<Initiative> {

}
