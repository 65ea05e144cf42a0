/** How the pages of the shop are put together and served. */
package com.example.shop.web;
