package org.jincheng.indicators.initiative;

import org.jincheng.indicators.paging.Entities;

import org.springframework.data.repository.Repository;

interface Initiatives extends Repository<Initiative, String>, Entities<Initiative> {

}
