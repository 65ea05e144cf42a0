/** What the shop sells. */
package com.example.shop.catalogue;
